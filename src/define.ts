/** Registers every element: the one-line way in. */
import './define/inbox-canned-picker.js'
import './define/inbox-composer.js'
import './define/inbox-contact-editor.js'
import './define/inbox-contact-panel.js'
import './define/inbox-list.js'
import './define/inbox-nav.js'
import './define/inbox-provider.js'
import './define/inbox-switcher.js'
