"""What comes in by the door, the telephone, a letter, a court; complaints and consultations."""
