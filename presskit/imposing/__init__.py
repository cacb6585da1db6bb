"""Pages on sheets of paper: where they stand, are cut and folded."""
