"""Pages, feeds and sitemaps over HTTP, kept as files of the landing zone so that everything after it reads files."""
