"""Nouns: the tables of the desk, their vocabularies, and facts computable from one object.

Importing this package imports no table: `models.tables` brings all of them in, `models.words` and
`models.life` need no SQLAlchemy.
"""
