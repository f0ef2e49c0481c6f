"""What is looked at before an agreement is signed, one file for each kind of look."""
