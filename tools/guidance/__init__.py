"""What a diffusion model is guided by: a start picture, control pictures, and the schedule of further attempts."""
