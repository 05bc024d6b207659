// Starts the first run: what Nightlight is, for whom, and the leave to read.
import '../../ui/theme.css';
