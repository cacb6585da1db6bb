"""What is poured into frames: blocks with a role and no geometry."""
