"""Requests about personal data, what is held on a person, files past their term and their destruction."""
