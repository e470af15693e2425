"""What the seeds say, loaded once a process: `lexicon` leads, a file for each kind of row."""
