import manifest from '../../package.json' with { type: 'json' }

/** As AWS and GitHub see it. The build replaces the import with the version. CloudTrail shows it with each call. */
export const USER_AGENT = `kthw-routes/${manifest.version}`
