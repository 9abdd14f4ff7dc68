"""What runs when: one module a flow, the command line, deployments."""
