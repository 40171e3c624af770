"""Room 3: who and what is named, linked to entities."""
