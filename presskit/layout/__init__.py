"""Blocks placed in frames: from stories to finished pages. Measures and returns values; draws nothing."""
