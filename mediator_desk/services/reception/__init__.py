"""What comes in by other ways, complaints and consultations."""
