/* Components are imported one by one (@nhipcau/ui/button), so that a page carries only the script it uses. */
export { cn } from './cn.ts';
