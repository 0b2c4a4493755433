import manifest from '../../package.json' with { type: 'json' }

/** As AWS and GitHub see it; the build puts the version in its place. CloudTrail shows it with each call. */
export const USER_AGENT = `kthw-routes/${manifest.version}`
