"""What the user says, as frozen data without input or output."""
