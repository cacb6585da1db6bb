"""Problems in words: the table of codes, places, wording and reports."""
