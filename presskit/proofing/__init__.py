"""Pages for looking at: as stable text and as pictures."""
