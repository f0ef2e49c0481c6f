"""The SQL of an office's server: roles, grants, row policies, logins of people, and the invitation to join.

Nothing here knows what a service does. The tables of who may read and write what are data (grants.py), of which
policies.py and masks.py make statements; making.py brings a server up to date with them.
"""
