"""Lengths: everything inside is in PDF points, 1/72 inch."""

Pt = float
"""A length in points, 1/72 inch."""
