"""A whole committee moves from one database to another."""
