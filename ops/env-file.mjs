import { existsSync } from 'node:fs'
import path from 'node:path'

import { root } from './places.mjs'

// Settings a person keeps in .env. What the environment already says counts more.
const file = path.join(root, '.env')
if (existsSync(file)) process.loadEnvFile(file)
