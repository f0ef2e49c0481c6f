"""A look at everything that must be as it was left: what is found is told in plain words, and nothing is changed."""
