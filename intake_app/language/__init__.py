"""Is this question fit to ask? Knows nothing of interviews."""
