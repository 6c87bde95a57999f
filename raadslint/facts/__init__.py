"""What stands in the proposal, observed without norms and without marks; ``waarnemers`` has all observers together."""
