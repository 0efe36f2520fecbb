;; Adds up 19.5 MiB of data that its own 20 MB file brings: what a module's size costs. Give the guest 192 MiB.
;; expect: exit 0
;; fill: 312
(module
  ;; include: print
  (memory (export "memory") 313)
  ;; Each segment of 64 KiB that the build appends goes to a page of its own, from the second on.
  (func (export "_start")
    (local $at i32)
    (local $sum i64)
    (local.set $at (i32.const 65536))
    (loop $next
      (local.set $sum (i64.add (local.get $sum) (i64.load32_u (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $at) (i32.mul (memory.size) (i32.const 65536)))))
    (call $say_number (local.get $sum))
    (call $new_line)))
