"""Pages about raadslint, some of them made from raadslint itself."""
