"""A profile and what it names: overlays, tables, logos, recipients, and the rules between its fields."""
