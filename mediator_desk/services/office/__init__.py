"""The committee, its people, and the insurers it works with."""
