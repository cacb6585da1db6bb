"""Fonts, shaping, words and line breaking: pure, draws nothing."""
