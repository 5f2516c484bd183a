"""What flows through the stages: frozen dataclasses, standard library only."""
