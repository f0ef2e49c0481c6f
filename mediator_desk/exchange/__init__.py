"""Files and feeds in and out of the desk."""
