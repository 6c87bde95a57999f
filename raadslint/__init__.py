"""raadslint reads a Dutch raadsvoorstel and scores it against the norms of the rekenkamer. Offline, explainable."""

__version__ = "0.1.0"
