"""Guarded YAML: text to nodes that know their place, nodes to validated values."""
