export { addressKey } from '../../model/address.js'
