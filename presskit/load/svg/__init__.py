"""Logos in SVG: guarded XML in, plain outlines out. `drawing.read_drawing` is the way in."""
