"""Lists as people keep them: how a list looks, views under a name, totals, and lists that leave the desk."""
