"""Files to the model: guarded YAML, tables, brands, templates, and every problem with its place."""
