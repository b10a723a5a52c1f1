/* placeholder */
int animism_engine_version(void);
__attribute__((visibility("default"))) int animism_engine_version(void) { return 1; }
