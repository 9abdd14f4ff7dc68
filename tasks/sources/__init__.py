"""Where articles come from and how each publisher lays out its pages."""
