"""What runs when: one module a flow, and the command line."""
