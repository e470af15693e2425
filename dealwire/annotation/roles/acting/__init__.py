"""Who acts: subjects, agents, whom a plan or agreement belongs to."""
