"""The administrative map through time, and names to places."""
