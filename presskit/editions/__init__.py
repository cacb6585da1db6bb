"""Editions of a profile: laid out, painted and written, each step's result a record."""
