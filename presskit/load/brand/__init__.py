"""A brand file to a Brand: colours, inks, surfaces, fonts and styles."""
