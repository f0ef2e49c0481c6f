"""Charts that the desk draws itself: facts in, a picture with its table and its words out."""
