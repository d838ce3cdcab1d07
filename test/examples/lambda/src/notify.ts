export { handle as handler } from './pay.js'
