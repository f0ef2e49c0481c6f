"""Progress look-up: what a consumer may hear on the telephone."""
