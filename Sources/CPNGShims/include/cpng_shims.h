int cpng_version(void);
