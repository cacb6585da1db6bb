"""Templates and the fixed words of a language."""
